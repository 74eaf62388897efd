import json

from flask import jsonify, request

from .models import Account, User, UserSchema, db


def register():
    # ruleid: python-mass-assignment
    user = User(**request.get_json())
    db.session.add(user)
    return jsonify(id=user.id)


def open_account():
    data = request.json
    # ruleid: python-mass-assignment
    db.session.add(Account(**data))
    return {}


def create(request):
    # ruleid: python-mass-assignment
    return Account.objects.create(**json.loads(request.body))


def safe():
    data = request.get_json()
    # ok: python-mass-assignment
    user = User(name=data["name"], email=data["email"])
    # ok: python-mass-assignment
    checked = UserSchema(**data)
    # ok: python-mass-assignment
    other = User(**checked.model_dump())
    # ok: python-mass-assignment
    log_event(**data)
    return user, other
