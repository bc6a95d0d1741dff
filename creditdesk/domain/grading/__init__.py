"""The grader: delay curves, scores and their explanation, from the ledger alone and without training."""
