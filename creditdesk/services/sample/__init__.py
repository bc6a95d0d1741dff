"""The sample company: invented customers with habits good and bad, made anew relative to a day that is passed in."""
