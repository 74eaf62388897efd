const express = require('express');
const mysql = require('mysql2/promise');

const app = express();
const pool = mysql.createPool({ host: 'localhost', user: 'shop', database: 'shop' });

app.get('/orders', async (req, res) => {
  const customer = req.query.customer;
  const [rows] = await pool.query(`SELECT * FROM orders WHERE customer = '${customer}'`);
  res.json(rows);
});
