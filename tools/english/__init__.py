"""The English of the project: phrases that `make lint` refuses, and the better phrase for each."""
