import pandas as pd
from fastapi import APIRouter, Depends, Request
from flask import request
from sqlalchemy import insert, select

from .db import get_connection, get_db, session
from .models import User

router = APIRouter()


@router.get("/items/{item_id}")
async def read_item(item_id: str, db=Depends(get_db)):
    # ruleid: python-sql-injection
    row = await db.fetchrow(f"SELECT * FROM items WHERE id = '{item_id}'")
    return dict(row)


def search():
    conn = get_connection()
    term = request.args.get("q", "").strip()
    sql = "SELECT * FROM items WHERE title LIKE '%" + term + "%'"
    sql += " ORDER BY title"
    # ruleid: python-sql-injection
    conn.cursor().execute(sql)
    # ruleid: python-sql-injection
    frame = pd.read_sql("SELECT * FROM items WHERE title = '{}'".format(term), conn)
    return frame.to_json()


@router.post("/search")
async def api_search(request: Request):
    body = await request.json()
    conditions = []
    for key, value in body.items():
        conditions.append(f"{key} = '{value}'")
    where = " AND ".join(conditions)
    # ruleid: python-sql-injection
    return session.execute("SELECT * FROM items WHERE " + where).fetchall()


@router.get("/typed/{item_id}")
async def typed(item_id: int, db=Depends(get_db)):
    # ok: python-sql-injection
    return await db.fetchrow(f"SELECT * FROM items WHERE id = {item_id}")


@router.get("/bound")
async def bound(name: str, db=Depends(get_db)):
    # ok: python-sql-injection
    return await db.fetch("SELECT * FROM items WHERE name = $1", name)


def orm():
    name = request.form["name"]
    # ok: python-sql-injection
    user = session.execute(select(User).where(User.name == name)).scalar_one()
    # ok: python-sql-injection
    session.execute(insert(User).values(name=name))
    return user.id


def reset(conn):
    # ruleid: python-sql-injection
    conn.executescript(f"DELETE FROM items WHERE owner = '{request.form['owner']}'; VACUUM;")


def job():
    command = request.form["command"]
    # ok: python-sql-injection
    return task_runner.execute(command)
