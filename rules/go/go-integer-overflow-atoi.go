package shop

import "strconv"

func order(text string) (int32, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	// ruleid: go-integer-overflow-atoi
	return int32(n), nil
}

func port(text string) uint16 {
	n, _ := strconv.Atoi(text)
	// ruleid: go-integer-overflow-atoi
	return uint16(n)
}

func fine(text string) int64 {
	n, _ := strconv.Atoi(text)
	m, _ := strconv.ParseInt(text, 10, 32)
	// ok: go-integer-overflow-atoi
	a := int32(m)
	// ok: go-integer-overflow-atoi
	b := int32(len(text))
	_, _ = a, b
	// ok: go-integer-overflow-atoi
	return int64(n)
}
