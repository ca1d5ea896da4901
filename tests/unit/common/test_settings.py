"""Secrets come from variables or from files, and those that everybody knows start nothing."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from crossfoot_common.settings import ServiceSettings
from crossfoot_warehouse.settings import DatabaseSettings

DSN = "postgresql://crossfoot:{}@db/crossfoot"


def test_a_secret_can_be_a_file_and_a_variable_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "crossfoot_s3_secret_key").write_text("from a file\n")
    (tmp_path / "crossfoot_kafka_sasl_password").write_text("from a file")
    monkeypatch.setenv("CROSSFOOT_SECRETS_DIR", str(tmp_path))
    monkeypatch.setenv("CROSSFOOT_KAFKA_SASL_PASSWORD", "from a variable")
    settings = ServiceSettings()
    assert settings.s3_secret_key.get_secret_value() == "from a file"
    assert settings.kafka_sasl_password.get_secret_value() == "from a variable"


@pytest.mark.parametrize("name", ["S3_SECRET_KEY", "KAFKA_SASL_PASSWORD"])
def test_a_password_that_everybody_knows_starts_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"CROSSFOOT_{name}", "crossfoot-on-this-machine")
    with pytest.raises(ValidationError, match=f"CROSSFOOT_{name} is a password that everybody knows"):
        ServiceSettings()
    monkeypatch.setenv("CROSSFOOT_PROFILE", "local")
    assert ServiceSettings().profile == "local"


@pytest.mark.parametrize("password", ["postgres", "minioadmin"])
def test_nor_does_one_within_an_address(password: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSFOOT_POSTGRES_DSN", DSN.format(password))
    with pytest.raises(ValidationError, match="everybody knows") as refused:
        DatabaseSettings()
    assert f":{password}@" not in str(refused.value)
    monkeypatch.setenv("CROSSFOOT_POSTGRES_DSN", DSN.format("one-of-our-own"))
    assert DatabaseSettings().postgres_dsn.get_secret_value() == DSN.format("one-of-our-own")
