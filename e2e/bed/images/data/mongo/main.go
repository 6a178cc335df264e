// Command bed-mongo speaks MongoDB's wire protocol: FerretDB on SQLite files, embedded.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/FerretDB/FerretDB/ferretdb"
)

const (
	address = ":27017"
	data    = "/data/db/"
)

func main() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})))
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bed-mongo:", err)
		os.Exit(1)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	folder, err := os.MkdirTemp("", "bed-mongo-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	socket := filepath.Join(folder, "ferretdb.sock")
	ended, err := startFerretDB(ctx, socket)
	if err != nil {
		return err
	}
	if err := awaitSocket(socket); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	fmt.Println("Waiting for connections on", listener.Addr())
	defer listener.Close()
	go serve(listener, socket)
	return <-ended
}

// startFerretDB returns a channel that tells how FerretDB ended: by itself, or because ctx did.
func startFerretDB(ctx context.Context, socket string) (<-chan error, error) {
	db, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{Unix: socket},
		Handler:   "sqlite",
		SQLiteURL: "file:" + data,
	})
	if err != nil {
		return nil, err
	}
	ended := make(chan error, 1)
	go func() { ended <- db.Run(ctx) }()
	return ended, nil
}

// awaitSocket makes an open port 27017 mean a database that answers.
func awaitSocket(socket string) error {
	deadline := time.Now().Add(30 * time.Second)
	for {
		probe, err := net.Dial("unix", socket)
		if err == nil {
			return probe.Close()
		}
		if time.Now().After(deadline) {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}
