def run(text):
    code = prepare(text)
    # ruleid: python-eval-nonliteral
    exec(code)
    # ruleid: python-eval-nonliteral
    return eval(load())


def safe(text):
    # ok: python-eval-nonliteral
    a = eval("1 + 1")
    # ok: python-eval-nonliteral
    exec("import os")
    # ok: python-eval-nonliteral
    b = ast.literal_eval(text)
    return a, b
