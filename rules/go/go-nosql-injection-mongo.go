package store

import (
	"encoding/json"
	"io"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

var users *mongo.Collection

func find(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-nosql-injection-mongo
	users.Find(r.Context(), bson.M{"$where": "this.name == '" + name + "'"})
	// ok: go-nosql-injection-mongo
	users.Find(r.Context(), bson.M{"name": name})
	// ok: go-nosql-injection-mongo
	users.Find(r.Context(), bson.D{{"name", name}})

	body, _ := io.ReadAll(r.Body)
	var filter bson.M
	// ruleid: go-nosql-injection-mongo
	bson.UnmarshalExtJSON(body, true, &filter)
	// ok: go-nosql-injection-mongo
	users.Find(r.Context(), bson.M{"$where": "this.a > 1"})
	json.Unmarshal(body, &name)
}
