from .models import Person


def by_name(request):
    name = request.POST["name"]
    # ruleid: python-sql-injection-django
    found = Person.objects.extra(where=["name = '%s'" % name])
    # ruleid: python-sql-injection-django
    return list(found) + list(Person.objects.raw("SELECT * FROM app_person ORDER BY " + name))
