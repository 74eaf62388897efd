import json

from flask import jsonify, request
from pymongo import MongoClient

users = MongoClient().shop.users


def search():
    # ruleid: python-nosql-injection-pymongo-filter
    return jsonify(users.find_one(request.get_json()))


def remove():
    query = json.loads(request.args.get("filter", "{}"))
    # ruleid: python-nosql-injection-pymongo-filter
    return {"deleted": users.delete_many(query).deleted_count}


async def pipeline(request):
    body = await request.json()
    # ruleid: python-nosql-injection-pymongo-filter
    return list(users.aggregate(body["pipeline"]))


def safe():
    data = request.get_json()
    # ok: python-nosql-injection-pymongo-filter
    users.find_one({"email": {"$eq": data["email"]}})
    # ok: python-nosql-injection-pymongo-filter
    users.insert_one(data)
    # ok: python-nosql-injection-pymongo-filter
    users.count_documents({})
    # ok: python-nosql-injection-pymongo-filter
    return list(users.aggregate([{"$match": {"active": True}}]))
