import ast
import json

from fastapi import FastAPI
from flask import request

app = FastAPI()
OPERATIONS = {"add": lambda a, b: a + b}


def calculate():
    expression = request.args.get("expr")
    # ruleid: python-code-injection
    return str(ast.literal_eval(expression))


@app.get("/filter")
async def filter_items(condition: str):
    # ruleid: python-code-injection
    return [i for i in items if ast.literal_eval(condition)]


def view(request):
    # ruleid: python-code-injection
    value = ast.literal_eval(request.POST["value"])
    return render(request, "value.html", {"value": value})


def safe():
    expression = request.args.get("expr")
    # ok: python-code-injection
    value = ast.literal_eval(expression)
    # ok: python-code-injection
    data = json.loads(request.data)
    # ok: python-code-injection
    total = eval("1 + 2")
    # ok: python-code-injection
    result = OPERATIONS[request.args["op"]](1, 2)
    # ok: python-code-injection
    frame = df.eval("a + b")
    # ok: python-code-injection
    number = eval(str(int(expression)))
    return {"v": [value, data, total, result, frame, number]}
