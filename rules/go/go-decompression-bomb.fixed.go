package archive

import (
	"compress/gzip"
	"io"
	"os"
)

func unpack(in io.Reader, out *os.File) error {
	zr, err := gzip.NewReader(in)
	if err != nil {
		return err
	}
	// ruleid: go-decompression-bomb
	_, err = io.Copy(out, io.LimitReader(zr, 100<<20))
	return err
}

func limited(in io.Reader, out *os.File) error {
	zr, err := gzip.NewReader(in)
	if err != nil {
		return err
	}
	// ok: go-decompression-bomb
	_, err = io.Copy(out, io.LimitReader(zr, 1<<20))
	return err
}

func plain(in io.Reader, out *os.File) {
	// ok: go-decompression-bomb
	io.Copy(out, in)
	// ok: go-decompression-bomb
	io.CopyN(out, in, 100)
}
