import os

import mysql.connector
import psycopg2
import redis

# ruleid: python-hardcoded-database-password
connection = psycopg2.connect(host="db", user="shop", password="s3cret-shop")
# ruleid: python-hardcoded-database-password
other = mysql.connector.connect(user="shop", passwd="s3cret-shop", host="db")
# ruleid: python-hardcoded-database-password
cache = redis.Redis(host="cache", password="s3cret-cache")

# ok: python-hardcoded-database-password
good = psycopg2.connect(host="db", user="shop", password=os.environ["DB_PASSWORD"])
# ok: python-hardcoded-database-password
named = psycopg2.connect(host="db", user="shop", password=settings.password)
# ok: python-hardcoded-database-password
none = redis.Redis(host="cache")
# ok: python-hardcoded-database-password
empty = psycopg2.connect(host="db", user="shop", password="")
