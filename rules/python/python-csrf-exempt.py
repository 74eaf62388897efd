import hmac

from django.http import HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST


@csrf_exempt
# ruleid: python-csrf-exempt
def update_profile(request):
    request.user.email = request.POST["email"]
    request.user.save()
    return JsonResponse({"ok": True})


@require_POST
@csrf_exempt
# ruleid: python-csrf-exempt
def delete_item(request, pk):
    Item.objects.get(pk=pk).delete()
    return HttpResponse(status=204)


@csrf_exempt
# ok: python-csrf-exempt
def signed(request):
    if not hmac.compare_digest(expected(request), request.headers["X-Signature"]):
        return HttpResponse(status=403)
    return HttpResponse("ok")


@csrf_exempt
# ok: python-csrf-exempt
def github_webhook(request):
    return HttpResponse("ok")


@csrf_protect
# ok: python-csrf-exempt
def protected(request):
    return HttpResponse("ok")
