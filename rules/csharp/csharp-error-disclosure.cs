public class OrdersController : ControllerBase
{
    public IActionResult Get(int id)
    {
        try
        {
            return Ok(_orders.Find(id));
        }
        catch (Exception error)
        {
            // ruleid: csharp-error-disclosure
            return StatusCode(500, error.ToString());
        }
    }

    public IActionResult Trace(int id)
    {
        try
        {
            return Ok(_orders.Find(id));
        }
        catch (InvalidOperationException e)
        {
            // ruleid: csharp-error-disclosure
            return BadRequest(new { trace = e.StackTrace });
        }
    }

    public IActionResult Safe(int id)
    {
        try
        {
            // ok: csharp-error-disclosure
            return Ok(_orders.Find(id).ToString());
        }
        catch (Exception error)
        {
            // ok: csharp-error-disclosure
            _logger.LogError(error.ToString());
            // ok: csharp-error-disclosure
            return StatusCode(500, "Something went wrong.");
        }
    }
}
