using System.IO.Compression;

public class Archives
{
    public void Unpack(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            // ruleid: csharp-archive-slip
            entry.ExtractToFile(Path.Combine(folder, entry.FullName));
        }
    }

    public void Copy(ZipArchiveEntry entry, string folder)
    {
        var path = folder + "/" + entry.FullName;
        // ruleid: csharp-archive-slip
        using var file = File.Create(path);
        entry.Open().CopyTo(file);
    }

    public void Safe(ZipArchive archive, string folder)
    {
        // ok: csharp-archive-slip
        archive.ExtractToDirectory(folder);
        var file = new FileInfo(folder);
        // ok: csharp-archive-slip
        using var own = new FileStream(file.FullName, FileMode.Open);
        foreach (var entry in archive.Entries)
        {
            // ok: csharp-archive-slip
            entry.ExtractToFile(Path.Combine(folder, Path.GetFileName(entry.FullName)));
            var path = Path.GetFullPath(Path.Combine(folder, entry.FullName));
            if (!path.StartsWith(folder))
            {
                throw new IOException("outside");
            }
            // ok: csharp-archive-slip
            entry.ExtractToFile(path);
        }
    }
}
