from bson import ObjectId
from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient()["shop"]["users"]
db = MongoClient().shop


@app.route("/login", methods=["POST"])
def login():
    username = request.json["username"]
    password = request.json.get("password")
    # ruleid: python-nosql-injection-pymongo
    user = users.find_one({"username": username, "active": True})
    # ruleid: python-nosql-injection-pymongo
    ok = db.users.count_documents({"password": password})
    return jsonify(found=user is not None and ok > 0)


@app.route("/reset", methods=["POST"])
def reset():
    data = request.get_json()
    db.users.update_one(
        # ruleid: python-nosql-injection-pymongo
        {"reset_token": data["token"]},
        {"$set": {"password": hash_password(data["password"])}},
    )
    return {}


@app.route("/safe", methods=["POST"])
def safe():
    data = request.get_json()
    # ok: python-nosql-injection-pymongo
    users.find_one({"username": str(data["username"])})
    # ok: python-nosql-injection-pymongo
    users.find_one({"_id": ObjectId(data["id"])})
    # ok: python-nosql-injection-pymongo
    users.find_one({"username": {"$eq": data["username"]}})
    # ok: python-nosql-injection-pymongo
    users.insert_one({"name": data["name"]})
    # ok: python-nosql-injection-pymongo
    users.update_one({"_id": ObjectId(data["id"])}, {"$set": {"name": data["name"]}})
    # ok: python-nosql-injection-pymongo
    users.find_one({"username": request.args.get("username")})
    email = data.get("email")
    if not isinstance(email, str):
        return {"error": "email must be text"}, 400
    # ok: python-nosql-injection-pymongo
    return jsonify(users.find_one({"email": email}))
