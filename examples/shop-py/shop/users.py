from dataclasses import dataclass

import jwt

from shop import settings


@dataclass
class User:
    id: int
    is_admin: bool


def load_user(token: str | None) -> User:
    if token is None:
        return User(id=0, is_admin=False)
    claims = jwt.decode(token, settings.JWT_SECRET, algorithms=["HS256"])
    return User(id=claims["sub"], is_admin=claims.get("role") == "admin")
