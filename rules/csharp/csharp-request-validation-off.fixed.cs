using System.Web.Mvc;

public class PostsController : Controller
{
    [HttpPost]
    // ruleid: csharp-request-validation-off
    [ValidateInput(true)]
    public ActionResult Save(string text)
    {
        return View(text);
    }

    // ruleid: csharp-request-validation-off
    [HttpPost, ValidateInput(true)]
    public ActionResult Comment(string text)
    {
        return View(text);
    }

    // ok: csharp-request-validation-off
    [HttpPost, ValidateInput(true)]
    public ActionResult Safe(string text)
    {
        // ok: csharp-request-validation-off
        _form.ValidateInput(false);
        // ok: csharp-request-validation-off
        return View(text);
    }
}
