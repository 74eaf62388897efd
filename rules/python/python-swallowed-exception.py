def load(path):
    # ruleid: python-swallowed-exception
    try:
        return read(path)
    except Exception:
        pass


def verify(token):
    # ruleid: python-swallowed-exception
    try:
        check(token)
    except:
        pass


def logged(path):
    # ok: python-swallowed-exception
    try:
        return read(path)
    except Exception:
        logger.exception("cannot read")


def expected(path):
    # ok: python-swallowed-exception
    try:
        os.remove(path)
    except FileNotFoundError:
        pass


def raised(path):
    # ok: python-swallowed-exception
    try:
        return read(path)
    except Exception as error:
        raise LoadError(path) from error
