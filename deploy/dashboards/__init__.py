"""The dashboards of Grafana as code: what is looked at, in words and queries, and how it is written out."""
