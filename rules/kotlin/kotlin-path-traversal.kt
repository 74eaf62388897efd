import java.io.File

fun download(request: HttpServletRequest): ByteArray {
    val name = request.getParameter("name")
    // ruleid: kotlin-path-traversal
    return File("/srv/files/$name").readBytes()
}

fun upload(request: HttpServletRequest) {
    // ruleid: kotlin-path-traversal
    File("/srv/files", request.getParameter("name")).delete()
}

fun only(request: HttpServletRequest): ByteArray {
    val name = FilenameUtils.getName(request.getParameter("name"))
    // ok: kotlin-path-traversal
    return File("/srv/files", name).readBytes()
}

fun fixed(): ByteArray {
    // ok: kotlin-path-traversal
    return File("/srv/files/index.html").readBytes()
}

fun numbered(request: HttpServletRequest): ByteArray {
    // ok: kotlin-path-traversal
    return File("/srv/files/" + request.getParameter("id").toInt()).readBytes()
}
