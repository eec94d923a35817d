module sequrity.example/conformance

go 1.24
