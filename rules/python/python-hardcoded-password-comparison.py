def check(password):
    # ruleid: python-hardcoded-password-comparison
    if password == "hunter2!":
        return True
    return False


def login(request):
    # ruleid: python-hardcoded-password-comparison
    if request.form["password"] == "letmein99":
        return redirect("/admin")


def field(kind, password, other):
    # ok: python-hardcoded-password-comparison
    if kind == "password":
        return True
    # ok: python-hardcoded-password-comparison
    if password == "":
        return False
    # ok: python-hardcoded-password-comparison
    if password == other:
        return True
    # ok: python-hardcoded-password-comparison
    return password == "password"
