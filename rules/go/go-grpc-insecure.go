package client

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func dial(target string) {
	// ruleid: go-grpc-insecure
	grpc.Dial(target, grpc.WithInsecure())
	// ruleid: go-grpc-insecure
	grpc.Dial("api.example.com:443", grpc.WithTransportCredentials(insecure.NewCredentials()))
	// ok: go-grpc-insecure
	grpc.Dial("localhost:50051", grpc.WithInsecure())
	// ok: go-grpc-insecure
	grpc.Dial(target, grpc.WithTransportCredentials(credentials.NewTLS(nil)))
	// ok: go-grpc-insecure
	grpc.NewServer()
}
