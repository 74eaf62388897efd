package deploy

import (
	"net"

	"golang.org/x/crypto/ssh"
)

func connect(key ssh.PublicKey, check ssh.HostKeyCallback) {
	// ruleid: go-ssh-host-key
	a := &ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()}
	// ruleid: go-ssh-host-key
	callback := ssh.InsecureIgnoreHostKey()
	// ok: go-ssh-host-key
	b := &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
	// ok: go-ssh-host-key
	c := &ssh.ClientConfig{HostKeyCallback: check}
	// ok: go-ssh-host-key
	d := &ssh.ClientConfig{User: "git"}
	_, _, _, _, _ = a, b, c, d, callback
	net.Dial("tcp", "example.com:22")
}
