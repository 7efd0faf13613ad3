import { foldWord } from '../../domain/names.ts';
import type { FieldRule, FlatKind } from './rules.ts';

// Headers of the common columns in other languages files come in: German, French, Spanish, Japanese, traditional Chinese
// and, for what every export has, Portuguese and Italian. English and Chinese stand with the fields themselves.

const ACCOUNT =
  'Kunde|Kundenname|Firma|Firmenname|Unternehmen|Name des Kunden|nom du client|nom client|entreprise|société|raison sociale|nom du compte|compte|nom de l’entreprise|cliente|nombre del cliente|nombre cliente|empresa|razón social|nombre de la cuenta|cuenta|compañía|顧客名|顧客|会社名|企業名|取引先|取引先名|お客様名|アカウント名|アカウント|客戶名稱|客戶|公司名稱|帳戶名稱|nome do cliente|nome da empresa|conta|nome cliente|azienda|ragione sociale';
const ACCOUNT_ID =
  'Kundennummer|Kunden-Nr|Kunden-Nr.|Kundennr|Kunden-ID|Debitorennummer|identifiant client|numéro client|n° client|code client|id client|número de cliente|código de cliente|id cliente|顧客ID|顧客番号|顧客コード|会社ID|取引先ID|アカウントID|客戶編號|客戶ID|código do cliente|codice cliente';
const DAY = 'Datum|Stichtag|Berichtsdatum|date du rapport|fecha|fecha del informe|日付|基準日|集計日';
const LICENSED =
  'Lizenzen|Anzahl Lizenzen|Lizenzanzahl|gekaufte Lizenzen|Plätze|licences achetées|nombre de licences|licences souscrites|sièges|postes|licencias|licencias contratadas|número de licencias|asientos|puestos|契約席数|席数|契約ライセンス数|ライセンス数|契約ID数|契約アカウント数|購入ライセンス数|授權席位|licenças|licenze';
const ACTIVE =
  'aktive Nutzer|aktive Benutzer|Nutzer aktiv|aktive User|genutzte Lizenzen|aktive Lizenzen|aktive Anwender|utilisateurs actifs|licences utilisées|licences actives|utilisateurs|usuarios activos|licencias usadas|licencias utilizadas|licencias activas|usuarios|利用席数|アクティブユーザー|アクティブユーザー数|アクティブ席数|利用者数|利用ユーザー数|使用席数|利用ライセンス数|活躍用戶|usuários ativos|utenti attivi';

const ACCOUNTS: Readonly<Record<string, string>> = {
  account_id: ACCOUNT_ID,
  name: `${ACCOUNT}|nom|nombre|nome|名前|名称`,
  day: DAY,
  industry: 'Branche|Industrie|secteur|secteur d’activité|sector|industria|giro|業種|業界|産業|setor|settore',
  region: 'Land|Gebiet|pays|région|territoire|país|región|国|国名|都道府県|地域|エリア|paese|regione|região',
  arr: 'Jahresumsatz|Jahresvertragswert|Vertragswert|jährlicher Vertragswert|Jahreswert|revenu annuel récurrent|revenus annuels récurrents|valeur du contrat|montant du contrat|montant annuel|ingresos recurrentes anuales|ingreso recurrente anual|valor del contrato|importe anual|valor anual|年間契約額|年間契約金額|契約金額|年額|年間経常収益|年間売上|年間利用料|valor do contrato|valore contratto|年度合約金額',
  mrr: 'monatlicher Umsatz|Monatsumsatz|monatlicher wiederkehrender Umsatz|revenu mensuel récurrent|revenu mensuel|ingresos recurrentes mensuales|ingreso mensual|月額|月額料金|月間経常収益|月額利用料',
  currency: 'Währung|devise|moneda|divisa|通貨|moeda|valuta|幣別',
  domain: 'Webseite|Internetseite|Homepage|site web|sitio web|página web|ウェブサイト|ホームページ|ドメイン',
  products_owned:
    'Produkte|Produkt|gekaufte Produkte|Module|Modul|produits|produit|modules achetés|productos|producto|módulos|契約製品|製品|契約プラン製品|導入製品|利用製品',
  plan_tier:
    'Tarif|Paket|Edition|Vertragspaket|forfait|offre|formule|abonnement|paquete|tarifa|suscripción|プラン|契約プラン|料金プラン|ご契約プラン|エディション|piano|plano',
  account_type:
    'Kundentyp|Kundenstatus|Kontotyp|type de client|statut|statut du client|tipo de cliente|estado|estado del cliente|顧客区分|契約状況|契約ステータス|ステータス|顧客ステータス|契約状態',
  is_trial: 'Testkunde|Testphase|en essai|essai|en prueba|トライアル',
  contract_term:
    'Laufzeit|Vertragslaufzeit|Abrechnung|Zahlungsweise|durée|durée du contrat|facturation|périodicité|plazo|duración del contrato|facturación|契約期間|支払サイクル|請求サイクル',
  contract_start:
    'Vertragsbeginn|Vertragsstart|Beginn|Startdatum|Kunde seit|Abschlussdatum|début|début du contrat|date de début|date de début du contrat|client depuis|inicio|inicio del contrato|fecha de inicio|fecha de inicio del contrato|cliente desde|契約開始日|利用開始日|開始日|契約日|início do contrato|inizio contratto',
  renewal_date:
    'Vertragsende|Verlängerung|Verlängerungsdatum|Vertragsverlängerung|Ablaufdatum|Laufzeitende|Enddatum|Ende|Renewal Datum|nächste Verlängerung|renouvellement|date de renouvellement|fin de contrat|fin du contrat|date de fin|date de fin de contrat|échéance|date d’échéance|date d’expiration|prochain renouvellement|renovación|fecha de renovación|próxima renovación|fin de contrato|fin del contrato|fecha de fin|fecha fin|vencimiento|fecha de vencimiento|契約更新日|更新日|次回更新日|契約終了日|契約満了日|満了日|有効期限|更新予定日|終了日|續約日期|合約到期日|renovação|data de renovação|rinnovo|data di rinnovo|scadenza',
  last_renewed_on: 'letzte Verlängerung|dernier renouvellement|última renovación|前回更新日',
  trial_ends_on:
    'Testende|Ende der Testphase|fin d’essai|fin de la période d’essai|fin de prueba|トライアル終了日|試用終了日',
  notice_days: 'Kündigungsfrist|Kündigungsfrist Tage|préavis|délai de préavis|preaviso|plazo de preaviso|解約通知期間',
  csm: 'Betreuer|Kundenbetreuer|Ansprechpartner intern|Verantwortlicher|zuständig|Zuständiger|responsable|chargé de compte|responsable client|responsable du compte|gestionnaire|responsable de cuenta|propietario|encargado|gestor|担当者|担当|担当CSM|CS担当|CS担当者|カスタマーサクセス担当|顧客担当|responsável|responsabile|負責人',
  account_exec:
    'Vertriebsmitarbeiter|Vertrieb|Verkäufer|commercial|vendeur|comercial|vendedor|ejecutivo de cuenta|営業担当|営業担当者|営業',
  manager: 'Teamleiter|Vorgesetzter|manager CSM|jefe|gerente|上長|マネージャー',
  support_tier: 'Supportlevel|Support-Level|niveau de support|nivel de soporte|サポートプラン|サポートレベル',
  seats_licensed: LICENSED,
  seats_active: ACTIVE,
  seat_util:
    'Auslastung|Lizenzauslastung|Nutzungsgrad|taux d’utilisation|utilisation des licences|utilización|tasa de utilización|uso de licencias|利用率|席利用率|ライセンス利用率',
  'limits.api': 'API-Aufrufe|appels API|llamadas API|APIコール数|API利用数|APIリクエスト数',
  'limits.storage': 'Speicher|Speicherplatz|stockage|almacenamiento|ストレージ|ストレージ使用量|ディスク使用量',
  features: 'genutzte Funktionen|fonctionnalités utilisées|funciones usadas|funcionalidades usadas|利用機能',
  features_available: 'verfügbare Funktionen|fonctionnalités disponibles|funciones disponibles|利用可能機能数',
  adoption_pct:
    'Adoption|Nutzungsquote|Adoptionsrate|Funktionsnutzung|taux d’adoption|adopción|tasa de adopción|機能利用率|定着率|活用率',
  usage_trend:
    'Nutzungstrend|Tendenz|tendance|tendance d’utilisation|tendencia|tendencia de uso|利用傾向|利用トレンド|利用推移',
  power_users: 'Hauptnutzer|utilisateurs clés|usuarios clave|ヘビーユーザー数|コアユーザー数',
  waitlist: 'Warteliste|liste d’attente|lista de espera|待機者数',
  employees:
    'Mitarbeiter|Mitarbeiterzahl|Anzahl Mitarbeiter|Beschäftigte|effectif|effectifs|nombre d’employés|nombre de salariés|salariés|employés|empleados|número de empleados|plantilla|従業員数|社員数|員工人數|funcionários|dipendenti',
  company_revenue:
    'Umsatz|Firmenumsatz|Unternehmensumsatz|chiffre d’affaires|facturación anual|ingresos anuales|ingresos|売上高|売上|年商',
  departments: 'Abteilung|Abteilungen|Bereich|département|départements|departamento|departamentos|利用部署|部署|部門',
  business_units: 'Geschäftsbereich|Geschäftsbereiche|unité commerciale|unidad de negocio|unidades de negocio|事業部',
  initiatives: 'Initiativen|Ziele|objectifs|initiatives stratégiques|iniciativas|objetivos|施策|目標|重点施策',
  competitors_in_use:
    'Wettbewerber|Mitbewerber|concurrents|concurrent|competidores|competidor|競合|競合製品|利用中の競合',
  nps: 'NPS-Wert|score NPS|puntuación NPS|NPSスコア|推奨度',
  csat: 'Kundenzufriedenheit|Zufriedenheit|satisfaction client|satisfacción|satisfacción del cliente|顧客満足度',
  health:
    'Kundengesundheit|Gesundheit|Zustand|Ampel|Kundenstatus Ampel|santé|santé client|santé du client|salud|salud del cliente|estado de salud|ヘルス|健全性|健全度|顧客健全度|ステータス（信号）',
  health_score:
    'Gesundheitswert|Health-Wert|score de santé|score santé|puntuación de salud|índice de salud|ヘルススコア|健全性スコア',
  tickets: 'Supporttickets|Anfragen|tickets de support|incidencias|tickets de soporte|問い合わせ|サポートチケット',
  tickets_90d:
    'Anzahl Tickets|offene Tickets|nombre de tickets|tickets ouverts|número de tickets|tickets abiertos|問い合わせ件数|チケット数',
  open_escalations: 'Eskalationen|offene Eskalationen|escalades|escalaciones|エスカレーション件数|エスカレーション数',
  last_cs_contact:
    'letzter Kontakt|letzte Aktivität|Letztkontakt|dernier contact|date du dernier contact|dernière activité|último contacto|fecha del último contacto|última actividad|最終接触日|最終連絡日|最終コンタクト日|直近接触日|último contato|ultimo contatto',
  requests:
    'Funktionswünsche|Feature-Wünsche|Wünsche|demandes|demandes de fonctionnalités|solicitudes|solicitudes de funciones|peticiones|要望|機能要望|リクエスト',
  workarounds:
    'Umgehungslösungen|Behelfslösungen|contournements|solutions de contournement|soluciones alternativas|回避策',
  notes:
    'Notiz|Notizen|Bemerkung|Bemerkungen|Kommentar|Kommentare|Anmerkungen|remarques|remarque|commentaires|commentaire|notas|nota|comentarios|observaciones|メモ|備考|コメント|特記事項|備註|note interne|observações',
  'contact.name':
    'Ansprechpartner|Kontakt|Kontaktperson|interlocuteur|contact principal|contacto|contacto principal|persona de contacto|先方担当者|お客様担当者|連絡先|主担当者|聯絡人',
  'contact.email':
    'E-Mail-Adresse|E-Mail Ansprechpartner|courriel|adresse e-mail|correo|correo electrónico|メールアドレス|メール',
  'event.funding':
    'Finanzierung|Finanzierungsrunde|levée de fonds|financement|financiación|ronda de financiación|資金調達|調達ラウンド',
  'event.hiring':
    'geplante Einstellungen|Neueinstellungen|recrutements|embauches prévues|contrataciones|採用予定|採用計画',
  max_potential_arr:
    'Potenzial|Umsatzpotenzial|potentiel|potentiel maximal|potencial|potencial máximo|最大ポテンシャル|拡大余地',
};

const USAGE: Readonly<Record<string, string>> = {
  account: ACCOUNT,
  account_id: ACCOUNT_ID,
  day: `${DAY}|Monat|mois|mes|月`,
  metric: 'Kennzahl|Metrik|indicateur|métrique|métrica|indicador|指標|指標名',
  used: 'Wert|Verbrauch|Menge|valeur|consommation|quantité|consumo|cantidad|valor|使用量|利用量|値',
  limit: 'Grenze|Kontingent|limite|plafond|límite|cuota|上限値|上限数',
  feature: 'Funktion|Funktionsname|fonctionnalité|función|funcionalidad|機能|機能名',
  users: 'Nutzer|Nutzeranzahl|Anzahl Nutzer|nombre d’utilisateurs|número de usuarios|ユーザー数',
  seats_active: ACTIVE,
  seats_licensed: LICENSED,
};

const CONTACTS: Readonly<Record<string, string>> = {
  account: ACCOUNT,
  account_id: ACCOUNT_ID,
  name: 'Ansprechpartner|Kontaktperson|Kontakt|nom complet|nom et prénom|contact principal|nombre completo|nombre y apellidos|contacto|氏名|お名前|担当者名|聯絡人',
  first_name: 'Vorname|prénom|nombre|下の名前',
  last_name: 'Nachname|Familienname|nom de famille|nom|apellido|apellidos|苗字',
  email: 'E-Mail-Adresse|courriel|adresse e-mail|correo|correo electrónico|メールアドレス|メール',
  title: 'Position im Unternehmen|Funktion|Stelle|Jobtitel|poste|fonction|intitulé du poste|cargo|puesto|役職|肩書',
  dept: 'Abteilung|Bereich|département|departamento|部署|所属部署',
  role: 'Rolle|rôle|rol|役割',
};

const DATED: Readonly<Record<string, string>> = {
  account: ACCOUNT,
  account_id: ACCOUNT_ID,
  date: 'Datum|erstellt am|date de création|fecha|fecha de creación|日付|作成日|登録日',
};

const NOTES: Readonly<Record<string, string>> = {
  ...DATED,
  author: 'Autor|Verfasser|auteur|autor|記入者|作成者',
  text: 'Notiz|Notizen|Bemerkung|Kommentar|Text|remarque|commentaire|contenu|nota|comentario|contenido|メモ|内容|備考|コメント',
};

const EVENTS: Readonly<Record<string, string>> = {
  ...DATED,
  type: 'Typ|Art|Ereignis|Ereignistyp|type d’événement|événement|tipo|tipo de evento|evento|種別|イベント種別|イベント',
  detail: 'Beschreibung|Details zum Ereignis|détails|descripción|detalle|詳細|説明',
};

const REQUESTS: Readonly<Record<string, string>> = {
  ...DATED,
  feature: 'Funktion|Wunsch|Funktionswunsch|fonctionnalité|demande|función|funcionalidad|solicitud|機能|要望',
  contact: 'angefragt von|demandé par|solicitado por|依頼者',
};

const BY_KIND: Readonly<Record<FlatKind, Readonly<Record<string, string>>>> = {
  accounts: ACCOUNTS,
  usage: USAGE,
  contacts: CONTACTS,
  events: EVENTS,
  notes: NOTES,
  requests: REQUESTS,
};

/** The rules of a kind with their headers in other languages; a header a field already goes by stays that field's. */
export function withLanguages(kind: FlatKind, rules: readonly FieldRule[]): FieldRule[] {
  const taken = new Set(rules.flatMap(({ aliases }) => aliases));
  return rules.map((rule) => {
    const more = (BY_KIND[kind][rule.field] ?? '').split('|').map(foldWord);
    return { ...rule, aliases: [...rule.aliases, ...more.filter((alias) => alias !== '' && !taken.has(alias))] };
  });
}
