from django.utils.safestring import mark_safe


def preview(request):
    # ruleid: python-xss-mark-safe
    return render(request, "preview.html", {"html": mark_safe(request.POST["html"])})
