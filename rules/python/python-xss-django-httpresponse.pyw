from django.http import HttpResponse


def echo(request):
    # ruleid: python-xss-django-httpresponse
    return HttpResponse("<p>" + request.GET["q"] + "</p>")


def body(request):
    # ruleid: python-xss-django-httpresponse
    return HttpResponse(request.body)
