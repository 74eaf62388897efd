def compute(expression):
    # ruleid: python-code-injection-parameter
    return eval(expression)


def run(code: str, names=None):
    # ruleid: python-code-injection-parameter
    exec(code, names or {})


class Calculator:
    def result(self, text):
        # ruleid: python-code-injection-parameter
        value = eval(text.strip())
        return value


def literal(text):
    # ok: python-code-injection-parameter
    return ast.literal_eval(text)


def constant():
    # ok: python-code-injection-parameter
    return eval("1 + 1")


def number(count):
    # ok: python-code-injection-parameter
    return eval("[0] * " + str(int(count)))


def config(path):
    with open(path) as stream:
        # ok: python-code-injection-parameter
        exec(stream.read(), {})
