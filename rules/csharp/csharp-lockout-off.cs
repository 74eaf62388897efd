public class AccountController : Controller
{
    public async Task<IActionResult> Login(LoginModel model)
    {
        // ruleid: csharp-lockout-off
        var result = await _signIn.PasswordSignInAsync(model.Name, model.Password, model.Remember, lockoutOnFailure: false);
        return View(result);
    }

    public async Task<IActionResult> Check(User user, string password)
    {
        // ruleid: csharp-lockout-off
        return View(await _signIn.CheckPasswordSignInAsync(user, password, false));
    }

    public async Task<IActionResult> Safe(LoginModel model, User user)
    {
        // ok: csharp-lockout-off
        var a = await _signIn.PasswordSignInAsync(model.Name, model.Password, false, lockoutOnFailure: true);
        // ok: csharp-lockout-off
        var b = await _signIn.CheckPasswordSignInAsync(user, model.Password, true);
        // ok: csharp-lockout-off
        return View(await _signIn.TwoFactorSignInAsync("app", model.Code, false, false));
    }
}
