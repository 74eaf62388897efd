from django.db.models.expressions import RawSQL


def annotate(request):
    code = request.GET["code"]
    # ruleid: python-sql-injection
    bad = RawSQL(f"SELECT score FROM app_rank WHERE code = '{code}'", [])
    # ok: python-sql-injection
    good = RawSQL("SELECT score FROM app_rank WHERE code = %s", [code])
    return bad, good
