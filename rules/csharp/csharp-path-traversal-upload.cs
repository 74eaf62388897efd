using Microsoft.AspNetCore.Http;

public class UploadController : ControllerBase
{
    public async Task<IActionResult> Save(IFormFile file)
    {
        // ruleid: csharp-path-traversal-upload
        using var stream = new FileStream(Path.Combine(_folder, file.FileName), FileMode.Create);
        await file.CopyToAsync(stream);
        return Ok();
    }

    public void Old(HttpPostedFileBase upload)
    {
        // ruleid: csharp-path-traversal-upload
        upload.SaveAs("uploads/" + upload.FileName);
    }

    public async Task<IActionResult> Safe(IFormFile file, ProcessStartInfo start)
    {
        // ok: csharp-path-traversal-upload
        using var a = new FileStream(Path.Combine(_folder, Path.GetRandomFileName()), FileMode.Create);
        // ok: csharp-path-traversal-upload
        using var b = new FileStream(Path.Combine(_folder, Path.GetFileName(file.FileName)), FileMode.Create);
        // ok: csharp-path-traversal-upload
        using var c = new FileStream(start.FileName, FileMode.Open);
        await file.CopyToAsync(a);
        return Ok();
    }
}
