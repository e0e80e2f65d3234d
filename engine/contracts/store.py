"""Contracts and evidence in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

import sqlalchemy as sa

from engine.algorithms.model import Revision
from engine.contracts.model import Contract, Evidence
from engine.storage.database import Database
from engine.storage.tables import ContractEvidenceRow, ContractRow


@dataclass(frozen=True, slots=True)
class Found:
    """Evidence as it is kept.

    Attributes:
        revision_id: Of which revision.
        made_at: When.
    """

    revision_id: str
    made_at: datetime
    evidence: Evidence


class ContractStore:
    """The two tables of this room.

    Args:
        database: Where the rows are.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def contract(self, algorithm_id: str) -> tuple[Contract, datetime] | None:
        """The contract of an algorithm and when it was written, or None."""
        with self._database.reading() as session:
            row = session.get(ContractRow, algorithm_id)
            return (Contract.model_validate(row.contract), row.updated_at) if row else None

    def save(self, algorithm_id: str, contract: Contract) -> None:
        """Keep a contract in place of the one before."""
        row = ContractRow(
            algorithm_id=algorithm_id,
            contract=contract.model_dump(mode="json"),
            contract_sha256=contract.sha256,
            updated_at=datetime.now(UTC),
        )
        with self._database.unit() as session:
            session.merge(row)

    def remove(self, algorithm_id: str) -> None:
        """Forget the contract of an algorithm and all evidence for it."""
        with self._database.unit() as session:
            for table in (ContractEvidenceRow, ContractRow):
                session.execute(sa.delete(table).where(table.algorithm_id == algorithm_id))

    def add(self, revision: Revision, evidence: Evidence) -> str:
        """Keep evidence in place of what was found before for the same revision and contract."""
        row = ContractEvidenceRow(
            id=uuid4().hex,
            algorithm_id=revision.algorithm_id,
            revision_id=revision.id,
            contract_sha256=evidence.contract_sha256,
            code_sha256=evidence.code_sha256,
            evidence=evidence.model_dump(mode="json"),
            created_at=datetime.now(UTC),
        )
        same = (
            ContractEvidenceRow.revision_id == row.revision_id,
            ContractEvidenceRow.contract_sha256 == row.contract_sha256,
        )
        with self._database.unit() as session:
            session.execute(sa.delete(ContractEvidenceRow).where(*same))
            session.add(row)
            session.flush()
            return str(row.id)

    def newest(
        self, algorithm_id: str, contract_sha256: str, code_sha256: str | None
    ) -> Found | None:
        """The newest evidence for this contract and code; else the newest for others; or None."""
        row = ContractEvidenceRow
        fits = sa.and_(
            row.contract_sha256 == contract_sha256, row.code_sha256 == (code_sha256 or "")
        )
        query = sa.select(row).where(row.algorithm_id == algorithm_id)
        ordered = query.order_by(sa.case((fits, 0), else_=1), row.created_at.desc()).limit(1)
        with self._database.reading() as session:
            found = session.scalars(ordered).first()
            if found is None:
                return None
            evidence = Evidence.model_validate(found.evidence)
            return Found(found.revision_id, found.created_at, evidence)
