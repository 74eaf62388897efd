import os

import psycopg2
import sqlalchemy

# ruleid: python-empty-password
connection = psycopg2.connect(host="db", user="shop", password=os.environ["DB_PASSWORD"])
# ruleid: python-empty-password
engine = sqlalchemy.create_engine(os.environ["DATABASE_URL"])
# ok: python-empty-password
good = psycopg2.connect(host="db", user="shop", password=os.environ["DB_PASSWORD"])
# ok: python-empty-password
url = sqlalchemy.create_engine(os.environ["DATABASE_URL"])
# ok: python-empty-password
lite = sqlalchemy.create_engine("sqlite:///shop.db")
