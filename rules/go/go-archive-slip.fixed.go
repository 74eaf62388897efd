package archive

import (
	"archive/tar"
	"archive/zip"
	"io"
	"path/filepath"
	"strings"
)

func unzip(src, dest string) error {
	r, err := zip.OpenReader(src)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		// ruleid: go-archive-slip
		target := filepath.Join(dest, filepath.Join("/", f.Name))
		write(target, f)
		// ok: go-archive-slip
		rooted := filepath.Join(dest, filepath.Join("/", f.Name))
		write(rooted, f)
	}
	return nil
}

func checked(r *zip.ReadCloser, dest string) {
	for _, f := range r.File {
		// ok: go-archive-slip
		target := filepath.Join(dest, f.Name)
		if !strings.HasPrefix(target, filepath.Clean(dest)+"/") {
			continue
		}
		write(target, f)
	}
}

func untar(in io.Reader, dest string) error {
	tr := tar.NewReader(in)
	for {
		header, err := tr.Next()
		if err != nil {
			return err
		}
		// ruleid: go-archive-slip
		target := filepath.Join(dest, filepath.Join("/", header.Name))
		write(target, header)
	}
}

func base(r *zip.ReadCloser, dest string) {
	for _, f := range r.File {
		// ok: go-archive-slip
		write(filepath.Join(dest, filepath.Base(f.Name)), f)
	}
}

func write(path string, entry any) {}
