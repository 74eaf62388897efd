const mysql = require('mysql2');
const { Pool } = require('pg');
const { Sequelize } = require('sequelize');

// ruleid: javascript-hardcoded-database-password
const connection = mysql.createConnection({ host: 'db', user: 'shop', password: 's3cret-shop' });
// ruleid: javascript-hardcoded-database-password
const pool = new Pool({ user: 'shop', password: 's3cret-shop' });
// ruleid: javascript-hardcoded-database-password
const sequelize = new Sequelize('shop', 'shop', 's3cret-shop', { dialect: 'postgres' });

// ok: javascript-hardcoded-database-password
const good = new Pool({ user: 'shop', password: process.env.DB_PASSWORD });
// ok: javascript-hardcoded-database-password
const configured = mysql.createConnection(config.database);
// ok: javascript-hardcoded-database-password
const empty = mysql.createConnection({ host: 'localhost', password: '' });
// ok: javascript-hardcoded-database-password
const named = new Sequelize('shop', 'shop', config.password);
