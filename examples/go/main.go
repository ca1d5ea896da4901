// Prints how every document ended: file, outcome, tables, findings between its tables.
// go run . [seconds of silence to stop after]
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
)

// Checked is what this consumer needs of crossfoot.document.checked.v1; encoding/json ignores the rest.
type Checked struct {
	Document struct{ Source string }
	Outcome  string
	Reason   string
	Tables   int `json:"table_count"`
	Findings []json.RawMessage
}

func header(record *kgo.Record, name string) string {
	for _, one := range record.Headers {
		if one.Key == name {
			return string(one.Value)
		}
	}
	return ""
}

func main() {
	patience := time.Hour
	if len(os.Args) > 1 {
		seconds, _ := strconv.ParseFloat(os.Args[1], 64)
		patience = time.Duration(seconds * float64(time.Second))
	}
	bootstrap := os.Getenv("CROSSFOOT_KAFKA_BOOTSTRAP")
	if bootstrap == "" {
		bootstrap = "127.0.0.1:9092"
	}
	client, err := kgo.NewClient(
		kgo.SeedBrokers(strings.Split(bootstrap, ",")...),
		kgo.ConsumeTopics("crossfoot.checked.v1"),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
	)
	if err != nil {
		panic(err)
	}
	defer client.Close()
	seen := map[string]bool{}
	for {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		fetches := client.PollFetches(ctx)
		cancel()
		if fetches.Empty() {
			return
		}
		fetches.EachRecord(func(record *kgo.Record) {
			id := header(record, "ce_id")
			if id == "" || seen[id] || header(record, "ce_dataref") != "" {
				return // not crossfoot's, twice, or kept in the bucket
			}
			seen[id] = true
			var event Checked
			if err := json.Unmarshal(record.Value, &event); err != nil {
				panic(err)
			}
			fmt.Println(event.Document.Source, event.Outcome+event.Reason, event.Tables, len(event.Findings))
		})
	}
}
