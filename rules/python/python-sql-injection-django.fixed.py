from django.db.models.expressions import RawSQL
from django.shortcuts import render

from .models import Event, Person


def people(request):
    name = request.GET.get("name")
    # ruleid: python-sql-injection-django
    rows = Person.objects.raw("SELECT * FROM app_person WHERE last_name = %s", [name])
    return render(request, "people.html", {"rows": rows})


class Events:
    def get_queryset(self):
        team = self.request.GET["team"]
        # ruleid: python-sql-injection-django
        return Event.objects.raw("SELECT * FROM app_event WHERE team_id = %s ORDER BY day", [team])


def both(request):
    first, last = request.POST["first"], request.POST["last"]
    # ruleid: python-sql-injection-django
    return Person.objects.raw("SELECT * FROM app_person WHERE first = %s AND last = %s", [first, last])


def annotated(request):
    code = request.GET["code"]
    # ok: python-sql-injection-django
    score = RawSQL("SELECT score FROM app_rank WHERE code = %s", [code])
    return render(request, "x.html", {"people": Person.objects.annotate(score=score)})


def safe(request):
    name = request.GET.get("name")
    # ok: python-sql-injection-django
    rows = Person.objects.raw("SELECT * FROM app_person WHERE last_name = %s", [name])
    # ok: python-sql-injection-django
    others = Person.objects.filter(last_name=name).exclude(first_name=request.GET["first"])
    # ok: python-sql-injection-django
    more = Person.objects.extra(where=["last_name = %s"], params=[name])
    year = int(request.GET["year"])
    # ok: python-sql-injection-django
    born = Person.objects.raw(f"SELECT * FROM app_person WHERE born > {year}")
    return render(request, "people.html", {"rows": [*rows, *others, *more, *born]})
