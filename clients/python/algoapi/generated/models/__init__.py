"""Contains all the data models used in inputs/outputs"""

from .accepted_risk import AcceptedRisk
from .alternative import Alternative
from .body_datasets_upload_dataset import BodyDatasetsUploadDataset
from .caution import Caution
from .caution_severity import CautionSeverity
from .column_facts import ColumnFacts
from .column_facts_role_hint import ColumnFactsRoleHint
from .column_type import ColumnType
from .dataset import Dataset
from .dataset_corrected_types import DatasetCorrectedTypes
from .dataset_page import DatasetPage
from .dataset_state import DatasetState
from .datasets_get_recipe_response_200 import DatasetsGetRecipeResponse200
from .feature_type import FeatureType
from .fix import Fix
from .fix_tier import FixTier
from .gate import Gate
from .gate_evidence import GateEvidence
from .gate_level import GateLevel
from .health import Health
from .health_state import HealthState
from .histogram import Histogram
from .issue import Issue
from .issue_severity import IssueSeverity
from .key import Key
from .key_wish import KeyWish
from .losses import Losses
from .made_key import MadeKey
from .merge_proposal import MergeProposal
from .part_state import PartState
from .part_state_facts import PartStateFacts
from .part_state_figures import PartStateFigures
from .part_state_state import PartStateState
from .problem import Problem
from .quality_report import QualityReport
from .reading_facts import ReadingFacts
from .rejected_row import RejectedRow
from .scope import Scope
from .upload import Upload
from .usage import Usage

__all__ = (
    "AcceptedRisk",
    "Alternative",
    "BodyDatasetsUploadDataset",
    "Caution",
    "CautionSeverity",
    "ColumnFacts",
    "ColumnFactsRoleHint",
    "ColumnType",
    "Dataset",
    "DatasetCorrectedTypes",
    "DatasetPage",
    "DatasetsGetRecipeResponse200",
    "DatasetState",
    "FeatureType",
    "Fix",
    "FixTier",
    "Gate",
    "GateEvidence",
    "GateLevel",
    "Health",
    "HealthState",
    "Histogram",
    "Issue",
    "IssueSeverity",
    "Key",
    "KeyWish",
    "Losses",
    "MadeKey",
    "MergeProposal",
    "PartState",
    "PartStateFacts",
    "PartStateFigures",
    "PartStateState",
    "Problem",
    "QualityReport",
    "ReadingFacts",
    "RejectedRow",
    "Scope",
    "Upload",
    "Usage",
)
