from fastapi import FastAPI
from flask import request
from sqlalchemy import select, text
import sqlalchemy as sa

from .models import User, db, engine

app = FastAPI()


def find_user():
    username = request.form["username"]
    # ruleid: python-sql-injection-sqlalchemy
    return db.session.execute(text("SELECT * FROM users WHERE username = :username").bindparams(username=username)).first()


@app.get("/search")
async def search(term: str):
    with engine.connect() as conn:
        # ruleid: python-sql-injection-sqlalchemy
        rows = conn.execute(sa.text("SELECT id FROM posts WHERE topic = :term LIMIT 10").bindparams(term=term))
        return [r.id for r in rows]


@app.get("/members")
async def members(team: str):
    # ruleid: python-sql-injection-sqlalchemy
    query = text("""SELECT id FROM members
                     WHERE state = 'active' AND team LIKE :team""").bindparams(team=team)
    return db.session.execute(query).all()


@app.get("/bound")
async def bound(username: str):
    # ok: python-sql-injection-sqlalchemy
    query = text("SELECT * FROM users WHERE username = :username")
    return db.session.execute(query, {"username": username}).first()


@app.get("/bindparams")
async def bindparams(username: str):
    # ok: python-sql-injection-sqlalchemy
    return db.session.execute(text("SELECT 1 FROM users WHERE name = :n").bindparams(n=username))


@app.get("/orm")
async def orm(username: str, page: int):
    # ok: python-sql-injection-sqlalchemy
    db.session.execute(select(User).where(User.name == username).limit(page))
    # ok: python-sql-injection-sqlalchemy
    return db.session.execute(text(f"SELECT * FROM users LIMIT {page}"))


def purge(table):
    # ok: python-sql-injection-sqlalchemy
    db.session.execute(text(f"TRUNCATE {table}"))
