package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/textproto"
	"time"
)

// What mongod itself answers to a web client, byte for byte.
const hint = "It looks like you are trying to access MongoDB over HTTP on the native driver port.\r\n"

// serve accepts connections until the listener is closed.
func serve(listener net.Listener, socket string) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go answer(client, socket)
	}
}

// answer tells a web client from a driver by its first bytes. Read as the length that starts every
// MongoDB message they would be half a gigabyte, ten times what the protocol allows.
func answer(client net.Conn, socket string) {
	defer client.Close()
	reader := bufio.NewReader(client)
	if first, err := reader.Peek(4); err != nil {
		return
	} else if string(first) == "GET " {
		answerHTTP(client, reader)
		return
	}
	database, err := net.Dial("unix", socket)
	if err != nil {
		return
	}
	defer database.Close()
	splice(client, reader, database)
}

// answerHTTP reads the request's head first: closing on unread bytes would reset the connection.
func answerHTTP(client net.Conn, reader *bufio.Reader) {
	_ = client.SetDeadline(time.Now().Add(5 * time.Second))
	head := textproto.NewReader(bufio.NewReader(io.LimitReader(reader, 64<<10)))
	if _, err := head.ReadLine(); err != nil {
		return
	}
	if _, err := head.ReadMIMEHeader(); err != nil {
		return
	}
	fmt.Fprintf(client, "HTTP/1.0 200 OK\r\nConnection: close\r\nContent-Type: text/plain\r\n"+
		"Content-Length: %d\r\n\r\n%s", len(hint), hint)
}

// splice copies both ways until either side ends; the caller closes both.
func splice(client net.Conn, reader io.Reader, database net.Conn) {
	ended := make(chan struct{}, 2)
	pump := func(to io.Writer, from io.Reader) {
		_, _ = io.Copy(to, from)
		ended <- struct{}{}
	}
	go pump(database, reader)
	go pump(client, database)
	<-ended
}
