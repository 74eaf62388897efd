using Microsoft.AspNetCore.Mvc;

public class UsersController : Controller
{
    public async Task<IActionResult> Edit(int id)
    {
        var user = await _context.Users.FindAsync(id);
        // ruleid: csharp-mass-assignment
        await TryUpdateModelAsync(user);
        await _context.SaveChangesAsync();
        return View(user);
    }

    public ActionResult Old(int id)
    {
        var user = _context.Users.Find(id);
        // ruleid: csharp-mass-assignment
        UpdateModel(user);
        return View(user);
    }

    public async Task<IActionResult> Safe(int id, UserForm form)
    {
        var user = await _context.Users.FindAsync(id);
        // ok: csharp-mass-assignment
        await TryUpdateModelAsync(user, "", u => u.Name, u => u.Mail);
        // ok: csharp-mass-assignment
        user.Name = form.Name;
        // ok: csharp-mass-assignment
        _view.UpdateModel(user);
        return View(user);
    }
}
