"""Reports: the outcome for people, programs and reviews, and the breaks that were accepted."""
