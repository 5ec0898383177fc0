import { IsArray, IsInt, IsObject, IsOptional, IsString } from 'class-validator';

/** `PublicKeyCredentialRequestOptions` in JSON, for `navigator.credentials.get`. */
export class PasskeyRequestView {
  @IsString() challenge!: string;
  @IsOptional() @IsInt() timeout?: number;
  @IsOptional() @IsString() rpId?: string;
  @IsOptional() @IsArray() @IsObject({ each: true }) allowCredentials?: object[];
  @IsOptional() @IsString() userVerification?: string;
  @IsOptional() @IsArray() @IsString({ each: true }) hints?: string[];
  @IsOptional() @IsObject() extensions?: object;
}

/** `PublicKeyCredentialCreationOptions` in JSON, for `navigator.credentials.create`. */
export class PasskeyCreationView {
  @IsObject() rp!: object;
  @IsObject() user!: object;
  @IsString() challenge!: string;
  @IsArray() @IsObject({ each: true }) pubKeyCredParams!: object[];
  @IsOptional() @IsInt() timeout?: number;
  @IsOptional() @IsArray() @IsObject({ each: true }) excludeCredentials?: object[];
  @IsOptional() @IsObject() authenticatorSelection?: object;
  @IsOptional() @IsArray() @IsString({ each: true }) hints?: string[];
  @IsOptional() @IsString() attestation?: string;
  @IsOptional() @IsArray() @IsString({ each: true }) attestationFormats?: string[];
  @IsOptional() @IsObject() extensions?: object;
}
