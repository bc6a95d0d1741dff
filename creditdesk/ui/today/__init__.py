"""The page of an owner's two minutes: cash position, what to do now, whom to worry about."""
