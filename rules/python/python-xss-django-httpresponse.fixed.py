import json

from django.http import HttpResponse, HttpResponseNotFound, JsonResponse
from django.shortcuts import render
from django.utils.html import escape


def hello(request):
    name = request.GET.get("name", "")
    # ruleid: python-xss-django-httpresponse
    return HttpResponse(f"<h1>Hello {escape(name)}</h1>")


class Missing:
    def get(self, request):
        page = request.GET["page"]
        # ruleid: python-xss-django-httpresponse
        return HttpResponseNotFound(f"No page called {escape(page)}")


def safe(request):
    name = request.GET.get("name", "")
    if name == "text":
        # ok: python-xss-django-httpresponse
        return HttpResponse(f"Hello {name}", content_type="text/plain")
    if name == "json":
        # ok: python-xss-django-httpresponse
        return JsonResponse({"name": name})
    if name == "template":
        # ok: python-xss-django-httpresponse
        return render(request, "hello.html", {"name": name})
    if name == "dumped":
        # ok: python-xss-django-httpresponse
        return HttpResponse(json.dumps({"name": name}), content_type="application/json")
    # ok: python-xss-django-httpresponse
    return HttpResponse(f"<h1>Hello {escape(name)}</h1>")
