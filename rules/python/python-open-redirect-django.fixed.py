from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def login_view(request):
    next_url = request.GET.get("next", "/")
    # ruleid: python-open-redirect-django
    return redirect(next_url if url_has_allowed_host_and_scheme(next_url, allowed_hosts={request.get_host()}) else "/")


class Leave:
    def get(self, request):
        # ruleid: python-open-redirect-django
        return HttpResponseRedirect(request.GET["to"] if url_has_allowed_host_and_scheme(request.GET["to"], allowed_hosts={request.get_host()}) else "/")


def safe(request):
    # ok: python-open-redirect-django
    return redirect(reverse("profile", args=[request.GET["name"]]))


def safe_view_name(request):
    # ok: python-open-redirect-django
    return redirect("profile", name=request.GET["name"])


def safe_path(request):
    # ok: python-open-redirect-django
    return redirect(f"/items/{request.GET['item']}/")


def safe_checked(request):
    next_url = request.GET.get("next", "/")
    if url_has_allowed_host_and_scheme(next_url, allowed_hosts={request.get_host()}):
        # ok: python-open-redirect-django
        return redirect(next_url)
    return redirect("/")
