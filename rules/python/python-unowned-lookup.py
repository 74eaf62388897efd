from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404


@login_required
def invoice(request, pk):
    # ruleid: python-unowned-lookup
    found = get_object_or_404(Invoice, pk=pk)
    return render(request, "invoice.html", {"invoice": found})


@login_required
def mine(request, pk):
    # ok: python-unowned-lookup
    found = get_object_or_404(Invoice, pk=pk, owner=request.user)
    return render(request, "invoice.html", {"invoice": found})


@login_required
def checked(request, pk):
    # ok: python-unowned-lookup
    found = get_object_or_404(Invoice, pk=pk)
    if found.owner != request.user:
        raise Http404
    return render(request, "invoice.html", {"invoice": found})


@login_required
def product(request, pk):
    # ok: python-unowned-lookup
    found = get_object_or_404(Product, pk=pk)
    return render(request, "product.html", {"product": found})
