@app.route("/orders", methods=["POST"])
@login_required
# ok: python-route-unguarded
def create():
    return save()


@app.route("/orders/<int:id>", methods=["PUT"])
@login_required
# ok: python-route-unguarded
def update(id):
    return save(id)


@app.route("/orders/<int:id>", methods=["DELETE"])
# ruleid: python-route-unguarded
def remove(id):
    return drop(id)


@app.route("/login", methods=["POST"])
# ok: python-route-unguarded
def login():
    return enter()


@app.route("/orders")
# ok: python-route-unguarded
def index():
    return show()


@shop.post("/votes")
# ok: python-route-unguarded
def vote():
    return count()
