import os
import traceback

from flask import Flask, jsonify

from shop.accounts import accounts
from shop.catalog import catalog
from shop.orders import orders
from shop.payments import payments
from shop.uploads import uploads


def create_app() -> Flask:
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "mossy-lighthouse-73"
    app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024
    app.config["SESSION_COOKIE_SECURE"] = True

    app.register_blueprint(accounts)
    app.register_blueprint(catalog)
    app.register_blueprint(orders)
    app.register_blueprint(payments)
    app.register_blueprint(uploads)

    @app.errorhandler(500)
    def server_error(error):
        return jsonify(error="Something went wrong."), 500

    @app.errorhandler(LookupError)
    def lookup_error(error):
        return jsonify(error="Not found.", detail=traceback.format_exc()), 404

    return app


def create_worker() -> Flask:
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
    return app


if __name__ == "__main__":
    create_app().run(port=8000, debug=True)
