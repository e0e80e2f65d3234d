"""Contains all the data models used in inputs/outputs"""

from .about import About
from .accepted import Accepted
from .accepted_batch import AcceptedBatch
from .accepted_risk import AcceptedRisk
from .algorithm import Algorithm
from .algorithm_draft_spec_type_0 import AlgorithmDraftSpecType0
from .algorithm_kind import AlgorithmKind
from .algorithm_page import AlgorithmPage
from .alternative import Alternative
from .answered import Answered
from .answered_predictions_item import AnsweredPredictionsItem
from .body_datasets_upload import BodyDatasetsUpload
from .body_models_predict_batch import BodyModelsPredictBatch
from .calibration import Calibration
from .calibration_bin import CalibrationBin
from .catalog_algorithm import CatalogAlgorithm
from .catalog_algorithm_answer_schema import CatalogAlgorithmAnswerSchema
from .catalog_algorithm_examples_item import CatalogAlgorithmExamplesItem
from .catalog_algorithm_request_schema import CatalogAlgorithmRequestSchema
from .catalog_clause import CatalogClause
from .catalog_clause_evidence_type_0 import CatalogClauseEvidenceType0
from .catalog_clause_status import CatalogClauseStatus
from .catalog_contract import CatalogContract
from .caution import Caution
from .caution_severity import CautionSeverity
from .check_issue import CheckIssue
from .check_issue_severity import CheckIssueSeverity
from .churn_answer import ChurnAnswer
from .churn_answer_source import ChurnAnswerSource
from .churn_answer_tier import ChurnAnswerTier
from .churn_batch import ChurnBatch
from .churn_customer import ChurnCustomer
from .churn_customer_contract import ChurnCustomerContract
from .churn_customer_internet import ChurnCustomerInternet
from .churn_customer_pays_by import ChurnCustomerPaysBy
from .churn_offer import ChurnOffer
from .churn_offer_answer import ChurnOfferAnswer
from .churn_request import ChurnRequest
from .churn_request_row_type_0 import ChurnRequestRowType0
from .clause_proof import ClauseProof
from .clause_result import ClauseResult
from .clause_status import ClauseStatus
from .code_text import CodeText
from .code_verdict import CodeVerdict
from .code_verdict_severity import CodeVerdictSeverity
from .column_facts import ColumnFacts
from .column_facts_role_hint import ColumnFactsRoleHint
from .column_type import ColumnType
from .components import Components
from .components_database import ComponentsDatabase
from .components_disk import ComponentsDisk
from .components_isolation import ComponentsIsolation
from .components_pool import ComponentsPool
from .components_queue import ComponentsQueue
from .components_state import ComponentsState
from .confusion import Confusion
from .contract import Contract
from .contract_answer_schema import ContractAnswerSchema
from .contract_request_schema import ContractRequestSchema
from .contract_test_wish import ContractTestWish
from .contract_wish import ContractWish
from .contract_wish_answer_schema import ContractWishAnswerSchema
from .contract_wish_request_schema import ContractWishRequestSchema
from .costs import Costs
from .counterexample import Counterexample
from .counterexample_inputs_item import CounterexampleInputsItem
from .credit_answer import CreditAnswer
from .credit_answer_band import CreditAnswerBand
from .credit_answer_source import CreditAnswerSource
from .credit_applicant import CreditApplicant
from .credit_applicant_home import CreditApplicantHome
from .credit_applicant_job import CreditApplicantJob
from .credit_batch import CreditBatch
from .credit_request import CreditRequest
from .credit_request_row_type_0 import CreditRequestRowType0
from .dataset import Dataset
from .dataset_corrected_types import DatasetCorrectedTypes
from .dataset_page import DatasetPage
from .dataset_state import DatasetState
from .datasets_recipe_response_200 import DatasetsRecipeResponse200
from .elasticity import Elasticity
from .envelope import Envelope
from .envelope_versions import EnvelopeVersions
from .evaluation import Evaluation
from .evidence import Evidence
from .evidence_versions import EvidenceVersions
from .executed_churn_answer import ExecutedChurnAnswer
from .executed_credit_answer import ExecutedCreditAnswer
from .executed_forecast_answer import ExecutedForecastAnswer
from .executed_fraud_answer import ExecutedFraudAnswer
from .executed_inventory_answer import ExecutedInventoryAnswer
from .executed_lead_answer import ExecutedLeadAnswer
from .executed_pricing_answer import ExecutedPricingAnswer
from .executed_recommendation_answer import ExecutedRecommendationAnswer
from .executed_route_answer import ExecutedRouteAnswer
from .executed_sentiment_answer import ExecutedSentimentAnswer
from .fault import Fault
from .feature_type import FeatureType
from .fix import Fix
from .fix_tier import FixTier
from .forecast_answer import ForecastAnswer
from .forecast_answer_method_type_0 import ForecastAnswerMethodType0
from .forecast_answer_method_type_1 import ForecastAnswerMethodType1
from .forecast_answer_parts_item import ForecastAnswerPartsItem
from .forecast_answer_source import ForecastAnswerSource
from .forecast_backtest import ForecastBacktest
from .forecast_backtest_baseline import ForecastBacktestBaseline
from .forecast_batch import ForecastBatch
from .forecast_request import ForecastRequest
from .forecast_step import ForecastStep
from .fraud_answer import FraudAnswer
from .fraud_answer_band import FraudAnswerBand
from .fraud_answer_source import FraudAnswerSource
from .fraud_batch import FraudBatch
from .fraud_payment import FraudPayment
from .fraud_request import FraudRequest
from .fraud_request_row_type_0 import FraudRequestRowType0
from .full_model import FullModel
from .gate import Gate
from .gate_evidence import GateEvidence
from .gate_level import GateLevel
from .health import Health
from .health_state import HealthState
from .histogram import Histogram
from .inventory_answer import InventoryAnswer
from .inventory_batch import InventoryBatch
from .inventory_request import InventoryRequest
from .inventory_season import InventorySeason
from .issue import Issue
from .issue_severity import IssueSeverity
from .job_kind import JobKind
from .job_log import JobLog
from .job_page import JobPage
from .job_state import JobState
from .kept_contract import KeptContract
from .key import Key
from .key_wish import KeyWish
from .lead_answer import LeadAnswer
from .lead_answer_source import LeadAnswerSource
from .lead_answer_tier import LeadAnswerTier
from .lead_batch import LeadBatch
from .lead_facts import LeadFacts
from .lead_request import LeadRequest
from .lead_request_other_rows_item import LeadRequestOtherRowsItem
from .lead_request_row_type_0 import LeadRequestRowType0
from .learns import Learns
from .limits import Limits
from .live import Live
from .losses import Losses
from .made_key import MadeKey
from .merge_proposal import MergeProposal
from .method import Method
from .metric import Metric
from .model import Model
from .model_card_type_0 import ModelCardType0
from .model_kind import ModelKind
from .model_page import ModelPage
from .model_state import ModelState
from .models_get_schema_response_models_get_schema import ModelsGetSchemaResponseModelsGetSchema
from .models_predict_files_body import ModelsPredictFilesBody
from .models_predict_json_rows_wish import ModelsPredictJsonRowsWish
from .models_predict_json_rows_wish_rows_item import ModelsPredictJsonRowsWishRowsItem
from .models_train_files_body import ModelsTrainFilesBody
from .models_train_files_body_model_kind import ModelsTrainFilesBodyModelKind
from .models_train_json_training_wish import ModelsTrainJsonTrainingWish
from .models_train_json_training_wish_model_kind import ModelsTrainJsonTrainingWishModelKind
from .models_train_json_training_wish_options import ModelsTrainJsonTrainingWishOptions
from .models_train_json_training_wish_options_aggregate_type_0 import (
    ModelsTrainJsonTrainingWishOptionsAggregateType0,
)
from .models_train_json_training_wish_options_costs import ModelsTrainJsonTrainingWishOptionsCosts
from .models_train_json_training_wish_options_method import ModelsTrainJsonTrainingWishOptionsMethod
from .models_train_json_training_wish_options_monotonic_type_0 import (
    ModelsTrainJsonTrainingWishOptionsMonotonicType0,
)
from .models_train_json_training_wish_options_monotonic_type_0_additional_property import (
    ModelsTrainJsonTrainingWishOptionsMonotonicType0AdditionalProperty,
)
from .options import Options
from .options_aggregate_type_0 import OptionsAggregateType0
from .options_monotonic_type_0 import OptionsMonotonicType0
from .options_monotonic_type_0_additional_property import OptionsMonotonicType0AdditionalProperty
from .part_state import PartState
from .part_state_facts import PartStateFacts
from .part_state_figures import PartStateFigures
from .part_state_state import PartStateState
from .pin_wish import PinWish
from .precision_recall_curve import PrecisionRecallCurve
from .price_observation import PriceObservation
from .price_point import PricePoint
from .price_step import PriceStep
from .price_step_name import PriceStepName
from .pricing_answer import PricingAnswer
from .pricing_answer_source import PricingAnswerSource
from .pricing_batch import PricingBatch
from .pricing_request import PricingRequest
from .pricing_request_row_type_0 import PricingRequestRowType0
from .problem import Problem
from .proof import Proof
from .proof_domain import ProofDomain
from .quality_report import QualityReport
from .reading_facts import ReadingFacts
from .ready import Ready
from .ready_state import ReadyState
from .reason import Reason
from .recommendation_answer import RecommendationAnswer
from .recommendation_answer_method import RecommendationAnswerMethod
from .recommendation_answer_source import RecommendationAnswerSource
from .recommendation_batch import RecommendationBatch
from .recommendation_request import RecommendationRequest
from .recommendation_request_row_type_0 import RecommendationRequestRowType0
from .recommended_item import RecommendedItem
from .rejected_row import RejectedRow
from .revision import Revision
from .revision_answer import RevisionAnswer
from .revision_answer_spec_type_0 import RevisionAnswerSpecType0
from .revision_spec_type_0 import RevisionSpecType0
from .roc_curve import RocCurve
from .route_answer import RouteAnswer
from .route_answer_method import RouteAnswerMethod
from .route_batch import RouteBatch
from .route_of_vehicle import RouteOfVehicle
from .route_place import RoutePlace
from .route_request import RouteRequest
from .route_stop import RouteStop
from .run import Run
from .run_answer import RunAnswer
from .run_answer_result_type_0 import RunAnswerResultType0
from .run_error import RunError
from .run_page import RunPage
from .run_state import RunState
from .run_wish import RunWish
from .run_wish_test_data_type_0 import RunWishTestDataType0
from .sample import Sample
from .scope import Scope
from .season_order import SeasonOrder
from .sentiment_answer import SentimentAnswer
from .sentiment_answer_label import SentimentAnswerLabel
from .sentiment_batch import SentimentBatch
from .sentiment_request import SentimentRequest
from .severity import Severity
from .shown_job import ShownJob
from .spec_text import SpecText
from .spec_text_spec import SpecTextSpec
from .spec_verdict import SpecVerdict
from .standing import Standing
from .status import Status
from .threshold_sweep import ThresholdSweep
from .timing import Timing
from .trial import Trial
from .trial_answer import TrialAnswer
from .trial_answer_result_type_0 import TrialAnswerResultType0
from .trial_test_data import TrialTestData
from .unexpected import Unexpected
from .unexpected_kind import UnexpectedKind
from .upload import Upload
from .usage import Usage
from .user_error import UserError
from .warning import Warning_

__all__ = (
    "About",
    "Accepted",
    "AcceptedBatch",
    "AcceptedRisk",
    "Algorithm",
    "AlgorithmDraftSpecType0",
    "AlgorithmKind",
    "AlgorithmPage",
    "Alternative",
    "Answered",
    "AnsweredPredictionsItem",
    "BodyDatasetsUpload",
    "BodyModelsPredictBatch",
    "Calibration",
    "CalibrationBin",
    "CatalogAlgorithm",
    "CatalogAlgorithmAnswerSchema",
    "CatalogAlgorithmExamplesItem",
    "CatalogAlgorithmRequestSchema",
    "CatalogClause",
    "CatalogClauseEvidenceType0",
    "CatalogClauseStatus",
    "CatalogContract",
    "Caution",
    "CautionSeverity",
    "CheckIssue",
    "CheckIssueSeverity",
    "ChurnAnswer",
    "ChurnAnswerSource",
    "ChurnAnswerTier",
    "ChurnBatch",
    "ChurnCustomer",
    "ChurnCustomerContract",
    "ChurnCustomerInternet",
    "ChurnCustomerPaysBy",
    "ChurnOffer",
    "ChurnOfferAnswer",
    "ChurnRequest",
    "ChurnRequestRowType0",
    "ClauseProof",
    "ClauseResult",
    "ClauseStatus",
    "CodeText",
    "CodeVerdict",
    "CodeVerdictSeverity",
    "ColumnFacts",
    "ColumnFactsRoleHint",
    "ColumnType",
    "Components",
    "ComponentsDatabase",
    "ComponentsDisk",
    "ComponentsIsolation",
    "ComponentsPool",
    "ComponentsQueue",
    "ComponentsState",
    "Confusion",
    "Contract",
    "ContractAnswerSchema",
    "ContractRequestSchema",
    "ContractTestWish",
    "ContractWish",
    "ContractWishAnswerSchema",
    "ContractWishRequestSchema",
    "Costs",
    "Counterexample",
    "CounterexampleInputsItem",
    "CreditAnswer",
    "CreditAnswerBand",
    "CreditAnswerSource",
    "CreditApplicant",
    "CreditApplicantHome",
    "CreditApplicantJob",
    "CreditBatch",
    "CreditRequest",
    "CreditRequestRowType0",
    "Dataset",
    "DatasetCorrectedTypes",
    "DatasetPage",
    "DatasetsRecipeResponse200",
    "DatasetState",
    "Elasticity",
    "Envelope",
    "EnvelopeVersions",
    "Evaluation",
    "Evidence",
    "EvidenceVersions",
    "ExecutedChurnAnswer",
    "ExecutedCreditAnswer",
    "ExecutedForecastAnswer",
    "ExecutedFraudAnswer",
    "ExecutedInventoryAnswer",
    "ExecutedLeadAnswer",
    "ExecutedPricingAnswer",
    "ExecutedRecommendationAnswer",
    "ExecutedRouteAnswer",
    "ExecutedSentimentAnswer",
    "Fault",
    "FeatureType",
    "Fix",
    "FixTier",
    "ForecastAnswer",
    "ForecastAnswerMethodType0",
    "ForecastAnswerMethodType1",
    "ForecastAnswerPartsItem",
    "ForecastAnswerSource",
    "ForecastBacktest",
    "ForecastBacktestBaseline",
    "ForecastBatch",
    "ForecastRequest",
    "ForecastStep",
    "FraudAnswer",
    "FraudAnswerBand",
    "FraudAnswerSource",
    "FraudBatch",
    "FraudPayment",
    "FraudRequest",
    "FraudRequestRowType0",
    "FullModel",
    "Gate",
    "GateEvidence",
    "GateLevel",
    "Health",
    "HealthState",
    "Histogram",
    "InventoryAnswer",
    "InventoryBatch",
    "InventoryRequest",
    "InventorySeason",
    "Issue",
    "IssueSeverity",
    "JobKind",
    "JobLog",
    "JobPage",
    "JobState",
    "KeptContract",
    "Key",
    "KeyWish",
    "LeadAnswer",
    "LeadAnswerSource",
    "LeadAnswerTier",
    "LeadBatch",
    "LeadFacts",
    "LeadRequest",
    "LeadRequestOtherRowsItem",
    "LeadRequestRowType0",
    "Learns",
    "Limits",
    "Live",
    "Losses",
    "MadeKey",
    "MergeProposal",
    "Method",
    "Metric",
    "Model",
    "ModelCardType0",
    "ModelKind",
    "ModelPage",
    "ModelsGetSchemaResponseModelsGetSchema",
    "ModelsPredictFilesBody",
    "ModelsPredictJsonRowsWish",
    "ModelsPredictJsonRowsWishRowsItem",
    "ModelState",
    "ModelsTrainFilesBody",
    "ModelsTrainFilesBodyModelKind",
    "ModelsTrainJsonTrainingWish",
    "ModelsTrainJsonTrainingWishModelKind",
    "ModelsTrainJsonTrainingWishOptions",
    "ModelsTrainJsonTrainingWishOptionsAggregateType0",
    "ModelsTrainJsonTrainingWishOptionsCosts",
    "ModelsTrainJsonTrainingWishOptionsMethod",
    "ModelsTrainJsonTrainingWishOptionsMonotonicType0",
    "ModelsTrainJsonTrainingWishOptionsMonotonicType0AdditionalProperty",
    "Options",
    "OptionsAggregateType0",
    "OptionsMonotonicType0",
    "OptionsMonotonicType0AdditionalProperty",
    "PartState",
    "PartStateFacts",
    "PartStateFigures",
    "PartStateState",
    "PinWish",
    "PrecisionRecallCurve",
    "PriceObservation",
    "PricePoint",
    "PriceStep",
    "PriceStepName",
    "PricingAnswer",
    "PricingAnswerSource",
    "PricingBatch",
    "PricingRequest",
    "PricingRequestRowType0",
    "Problem",
    "Proof",
    "ProofDomain",
    "QualityReport",
    "ReadingFacts",
    "Ready",
    "ReadyState",
    "Reason",
    "RecommendationAnswer",
    "RecommendationAnswerMethod",
    "RecommendationAnswerSource",
    "RecommendationBatch",
    "RecommendationRequest",
    "RecommendationRequestRowType0",
    "RecommendedItem",
    "RejectedRow",
    "Revision",
    "RevisionAnswer",
    "RevisionAnswerSpecType0",
    "RevisionSpecType0",
    "RocCurve",
    "RouteAnswer",
    "RouteAnswerMethod",
    "RouteBatch",
    "RouteOfVehicle",
    "RoutePlace",
    "RouteRequest",
    "RouteStop",
    "Run",
    "RunAnswer",
    "RunAnswerResultType0",
    "RunError",
    "RunPage",
    "RunState",
    "RunWish",
    "RunWishTestDataType0",
    "Sample",
    "Scope",
    "SeasonOrder",
    "SentimentAnswer",
    "SentimentAnswerLabel",
    "SentimentBatch",
    "SentimentRequest",
    "Severity",
    "ShownJob",
    "SpecText",
    "SpecTextSpec",
    "SpecVerdict",
    "Standing",
    "Status",
    "ThresholdSweep",
    "Timing",
    "Trial",
    "TrialAnswer",
    "TrialAnswerResultType0",
    "TrialTestData",
    "Unexpected",
    "UnexpectedKind",
    "Upload",
    "Usage",
    "UserError",
    "Warning_",
)
