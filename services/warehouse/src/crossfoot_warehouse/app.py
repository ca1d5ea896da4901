"""The lead writes the warehouse (models, migrations, writer, app, tests); helper services: leave it."""
