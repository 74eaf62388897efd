from urllib.parse import quote

from flask import Flask, Response, request

app = Flask(__name__)


@app.route("/typed")
def typed():
    response = Response(BODY)
    # ruleid: python-header-injection
    response.headers["Content-Type"] = request.args.get("type")
    return response


@app.route("/named")
def named():
    name = request.args["name"]
    response = Response(BODY)
    # ruleid: python-header-injection
    response.headers[name] = "1"
    return response


@app.route("/mime")
def mime():
    # ruleid: python-header-injection
    return Response(BODY, mimetype=request.args.get("mime"))


@app.route("/known")
def known():
    response = Response(BODY)
    # ok: python-header-injection
    response.headers["Content-Type"] = TYPES.get(request.args.get("format"), "text/plain")
    # ok: python-header-injection
    response.headers["X-Count"] = str(int(request.args["count"]))
    # ok: python-header-injection
    response.headers["Content-Language"] = "en"
    return response


@app.route("/file")
def file():
    response = Response(BODY)
    # ok: python-header-injection
    response.headers["Content-Disposition"] = "attachment; filename=" + quote(request.args["name"])
    return response
