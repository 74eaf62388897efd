from flask_limiter import Limiter
from flask_wtf import CSRFProtect

# ruleid: python-control-not-mounted
limiter = Limiter(key_func=get_remote_address)
# ok: python-control-not-mounted
csrf = CSRFProtect()
csrf.init_app(app)
# ok: python-control-not-mounted
other = Limiter(app=app, key_func=get_remote_address)
# ok: python-control-not-mounted
api_limiter = Limiter(key_func=get_remote_address)


@api_limiter.limit("5/minute")
def login():
    return enter()
